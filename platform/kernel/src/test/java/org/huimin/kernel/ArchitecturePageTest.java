package org.huimin.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages a newcomer reads name paths; all of them exist. */
class ArchitecturePageTest {

  private static final Path ROOT = Path.of(System.getProperty("huimin.root", "../.."));

  @Test
  void the_folders_of_the_map_exist() throws IOException {
    assertAllExist("ARCHITECTURE.md", Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE));
  }

  @Test
  void the_links_of_the_readme_lead_somewhere() throws IOException {
    assertAllExist("README.md", Pattern.compile("\\]\\(([^)#:]+)\\)"));
  }

  private static void assertAllExist(String page, Pattern path) throws IOException {
    List<String> named =
        path.matcher(Files.readString(ROOT.resolve(page)))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertFalse(named.isEmpty(), page + " names no paths");
    assertEquals(
        List.of(), named.stream().filter(name -> !Files.exists(ROOT.resolve(name))).toList());
  }
}
