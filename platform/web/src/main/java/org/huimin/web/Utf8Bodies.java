package org.huimin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * JSON 用 UTF-8 (RFC 8259), and called so: the framework would also read kinds of JSON that mean
 * something else, and plain text into whatever has a constructor for it. The reader would guess
 * UTF-16 and UTF-32 from zero bytes and put a mark where a byte fits nothing, so a name could be
 * stored that nobody typed. Lines ({@link JsonLines}) are read by who takes them, one by one.
 */
@Provider
@Singleton
@Priority(Priorities.ENTITY_CODER)
public final class Utf8Bodies implements ReaderInterceptor {

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    MediaType type = context.getMediaType();
    boolean lines = context.getType() == InputStream.class;
    String expected = lines ? JsonLines.TYPE : MediaType.APPLICATION_JSON;
    if (!context.getHeaders().containsKey(HttpHeaders.CONTENT_TYPE)
        || !expected.equalsIgnoreCase(type.getType() + '/' + type.getSubtype())) {
      throw new Problem(415, "NOT_JSON", expected + " is expected", HttpHeaders.CONTENT_TYPE);
    }
    String charset = type.getParameters().get("charset");
    if (charset != null && !charset.equalsIgnoreCase(UTF_8.name())) {
      throw new Problem(415, "NOT_UTF8", "JSON is written in UTF-8", "Content-Type");
    }
    if (lines) {
      return context.proceed();
    }
    byte[] body = context.getInputStream().readAllBytes();
    if (!JsonLines.isUtf8(body)) {
      throw new Problem(400, "NOT_UTF8", "the body is not written in UTF-8", null);
    }
    context.setInputStream(new ByteArrayInputStream(body));
    return context.proceed();
  }
}
