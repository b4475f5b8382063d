package org.huimin.registry.app.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import org.huimin.registry.app.api.PersonLineBodies.LineAnswer;

/** 逐行应答: goes out when it is flushed. */
record AnswerLines(OutputStream out, ObjectMapper json) {

  void add(LineAnswer answer) throws IOException {
    out.write(json.writeValueAsBytes(answer));
    out.write('\n');
  }

  void flush() throws IOException {
    out.flush();
  }
}
