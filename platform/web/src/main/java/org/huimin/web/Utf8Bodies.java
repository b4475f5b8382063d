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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * JSON 用 UTF-8 (RFC 8259), and called so: the framework would also read kinds of JSON that mean
 * something else, and plain text into whatever has a constructor for it. The reader would guess
 * UTF-16 and UTF-32 from zero bytes and put a mark where a byte fits nothing, so a name could be
 * stored that nobody typed.
 */
@Provider
@Singleton
@Priority(Priorities.ENTITY_CODER)
public final class Utf8Bodies implements ReaderInterceptor {

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    MediaType type = context.getMediaType();
    if (!context.getHeaders().containsKey(HttpHeaders.CONTENT_TYPE)
        || !type.getType().equalsIgnoreCase("application")
        || !type.getSubtype().equalsIgnoreCase("json")) {
      throw new Problem(415, "NOT_JSON", "application/json is expected", HttpHeaders.CONTENT_TYPE);
    }
    String charset = type.getParameters().get("charset");
    if (charset != null && !charset.equalsIgnoreCase(UTF_8.name())) {
      throw new Problem(415, "NOT_UTF8", "JSON is written in UTF-8", "Content-Type");
    }
    byte[] body = context.getInputStream().readAllBytes();
    if (!isUtf8(body)) {
      throw new Problem(400, "NOT_UTF8", "the body is not written in UTF-8", null);
    }
    context.setInputStream(new ByteArrayInputStream(body));
    return context.proceed();
  }

  private static boolean isUtf8(byte[] body) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).chars().noneMatch(c -> c == 0);
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
