package org.huimin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

final class PublishedOperationsTest {

  @RolesAllowed(Roles.AUDITOR)
  static final class Sample {

    @Operation(operationId = "stated")
    @RolesAllowed({Roles.COUNTY, Roles.CLERK})
    @DivisionRule(DivisionRule.Rule.SUBJECT_WITHIN)
    void stated() {}

    @Operation(operationId = "byItsClass")
    @DivisionRule(DivisionRule.Rule.NOT_BOUND)
    void byItsClass() {}

    @Reading
    @Operation(operationId = "reads")
    @DivisionRule(DivisionRule.Rule.DIVISION_NAMED)
    void reads() {}

    @Operation(operationId = "silent")
    @RolesAllowed(Roles.CLERK)
    void silent() {}
  }

  @Test
  void roles_and_division_rule_are_published() throws IOException {
    var stated = filtered("stated").getPOST();
    assertEquals(
        Map.of(
            PublishedOperations.ROLES,
            List.of("clerk", "county"),
            PublishedOperations.DIVISION,
            "subject-within"),
        stated.getExtensions());
    assertTrue(stated.getResponses().hasAPIResponse("403"));
  }

  @Test
  void roles_of_the_class_count_where_the_method_has_none() throws IOException {
    assertEquals(
        List.of("auditor"),
        filtered("byItsClass").getPOST().getExtensions().get(PublishedOperations.ROLES));
  }

  @Test
  void what_only_reads_takes_no_key_though_it_is_posted() throws IOException {
    var reads = filtered("reads").getPOST();
    assertEquals(true, reads.getExtensions().get(PublishedOperations.READS));
    assertFalse(reads.getParameters().toString().contains(IdempotencyKeys.HEADER));
    assertTrue(
        filtered("stated").getPOST().getParameters().toString().contains(IdempotencyKeys.HEADER));
  }

  @Test
  void an_operation_without_a_stated_rule_ends_the_build() {
    for (String operation : List.of("silent", "unknown")) {
      IllegalStateException e =
          assertThrows(IllegalStateException.class, () -> filtered(operation));
      assertTrue(String.valueOf(e.getMessage()).contains("POST /sample"), e::getMessage);
    }
  }

  private static PathItem filtered(String operationId) throws IOException {
    PathItem item =
        OASFactory.createPathItem()
            .POST(
                OASFactory.createOperation()
                    .operationId(operationId)
                    .responses(OASFactory.createAPIResponses()));
    OpenAPI api =
        OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem("/sample", item));
    new PublishedOperations(Index.of(Sample.class)).filterOpenAPI(api);
    return item;
  }
}
