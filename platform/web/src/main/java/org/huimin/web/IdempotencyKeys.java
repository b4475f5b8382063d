package org.huimin.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.huimin.commands.CommandKey;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * 幂等键: a command that carries an {@code Idempotency-Key} can be sent again without fear (by
 * draft-ietf-httpapi-idempotency-key). The same JSON is the same command, however it is spaced and
 * whatever comes first in it. A stream of lines takes none: it is kept part by part, and each line
 * can be sent again by itself.
 */
@Provider
@Singleton
public class IdempotencyKeys implements ReaderInterceptor {

  public static final String HEADER = "Idempotency-Key";

  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

  private final CurrentOfficer officer;
  private final CurrentCommand command;
  private final ObjectMapper json;
  private final ObjectWriter sorted;

  @Inject
  public IdempotencyKeys(CurrentOfficer officer, CurrentCommand command, ObjectMapper json) {
    this.officer = officer;
    this.command = command;
    this.json = json;
    this.sorted = json.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
  }

  @ServerRequestFilter
  public void read(ContainerRequestContext request) {
    List<String> sent = request.getHeaders().get(HEADER);
    if (sent == null) {
      return;
    }
    if (sent.size() != 1 || !VISIBLE.matcher(sent.getFirst()).matches()) {
      throw new Problem(
          400,
          "BAD_IDEMPOTENCY_KEY",
          HEADER + " takes one key of 1 to 255 visible ASCII characters",
          HEADER);
    }
    String operation =
        request.getMethod() + ' ' + request.getUriInfo().getRequestUri().getRawPath();
    command.carry(officer.subject(), sent.getFirst(), operation);
  }

  /** What the body adds to the fingerprint, on its way to the one who reads it. */
  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    CommandKey key = command.key();
    if (key != null && context.getType() == InputStream.class) {
      throw new Problem(
          400, "KEY_NOT_TAKEN", "lines sent again are nothing new, they take no key", HEADER);
    }
    if (key != null) {
      byte[] body = context.getInputStream().readAllBytes();
      context.setInputStream(new ByteArrayInputStream(body));
      command.carry(key, canonical(body));
    }
    return context.proceed();
  }

  /** A body that is no JSON will be refused by whoever reads it; its bytes do until then. */
  private byte[] canonical(byte[] body) throws IOException {
    try {
      return sorted.writeValueAsBytes(json.readTree(body));
    } catch (JacksonException e) {
      return body;
    }
  }
}
