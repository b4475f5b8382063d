package org.huimin.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huimin.contracts.SchemaGrowth.Sender;

/**
 * 接口演进: a caller of yesterday is answered today. An operation with another meaning gets another
 * path.
 */
final class HttpGrowth {

  private static final List<String> VERBS = List.of("get", "put", "post", "delete", "patch");

  private final List<Break> breaks = new ArrayList<>();

  private HttpGrowth() {}

  static List<Break> breaks(Contracts published, Contracts now) {
    HttpGrowth growth = new HttpGrowth();
    SortedMap<String, Located> after = now.http();
    published
        .http()
        .forEach(
            (service, api) -> {
              Located kept = after.get(service);
              if (kept == null) {
                growth.add(service, "the service offers nothing over HTTP any more");
              } else {
                growth.service(service, api, kept);
              }
            });
    return growth.breaks;
  }

  private void service(String service, Located published, Located now) {
    published
        .at("paths")
        .fields()
        .forEach(
            (path, item) -> {
              for (String verb : VERBS) {
                Located before = item.at(verb);
                Located kept = now.at("paths").at(path).at(verb);
                String where = service + " " + verb + " " + path;
                if (before.exists() && !kept.exists()) {
                  add(where, "the operation is gone");
                } else if (before.exists()) {
                  operation(where, before, kept);
                }
              }
            });
  }

  private void operation(String where, Located before, Located kept) {
    for (String said : List.of("operationId", "x-huimin-division")) {
      if (!before.at(said).node().equals(kept.at(said).node())) {
        add(where, said + " was " + before.at(said).text() + " and is " + kept.at(said).text());
      }
    }
    List<String> roles = kept.at("x-huimin-roles").texts();
    for (String role : before.at("x-huimin-roles").texts()) {
      if (!roles.contains(role)) {
        add(where, "the role " + role + " may no longer ask");
      }
    }
    parameters(where, named(before), named(kept));
    body(where, before.at("requestBody"), kept.at("requestBody"));
    responses(where, before.at("responses").fields(), kept.at("responses").fields());
  }

  private void parameters(
      String where, SortedMap<String, Located> before, SortedMap<String, Located> kept) {
    before.forEach(
        (name, parameter) -> {
          Located same = kept.get(name);
          if (same == null) {
            add(where + " " + name, "the parameter is gone; what is not known is refused");
          } else {
            breaks.addAll(
                SchemaGrowth.breaks(
                    where + " " + name, parameter.at("schema"), same.at("schema"), Sender.OTHERS));
          }
        });
    kept.forEach(
        (name, parameter) -> {
          Located same = before.get(name);
          if (isRequired(parameter) && (same == null || !isRequired(same))) {
            add(where + " " + name, "the parameter is required now");
          }
        });
  }

  private void body(String where, Located before, Located kept) {
    if (isRequired(kept) && !isRequired(before)) {
      add(where, "a body is required now");
    }
    content(where + " body", before, kept, Sender.OTHERS);
  }

  private void responses(
      String where, SortedMap<String, Located> before, SortedMap<String, Located> kept) {
    before.forEach(
        (status, response) -> {
          Located same = kept.get(status);
          if (same == null) {
            add(where, "it no longer answers " + status);
            return;
          }
          content(where + " " + status, response, same, Sender.WE);
          for (String header : response.at("headers").fields().keySet()) {
            if (!same.at("headers").at(header).exists()) {
              add(where + " " + status, "the header " + header + " is gone");
            }
          }
        });
  }

  private void content(String where, Located before, Located kept, Sender sender) {
    before
        .at("content")
        .fields()
        .forEach(
            (media, content) -> {
              Located same = kept.at("content").at(media);
              if (same.exists()) {
                breaks.addAll(
                    SchemaGrowth.breaks(where, content.at("schema"), same.at("schema"), sender));
              } else {
                add(where, media + " is gone");
              }
            });
  }

  private static SortedMap<String, Located> named(Located operation) {
    SortedMap<String, Located> parameters = new TreeMap<>();
    for (Located parameter : operation.at("parameters").values()) {
      parameters.put(parameter.at("in").text() + " " + parameter.at("name").text(), parameter);
    }
    return parameters;
  }

  private static boolean isRequired(Located part) {
    return part.at("required").node().asBoolean();
  }

  private void add(String where, String what) {
    breaks.add(new Break(where, what));
  }
}
