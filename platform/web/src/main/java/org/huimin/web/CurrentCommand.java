package org.huimin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.huimin.commands.CommandKey;
import org.huimin.identity.MasterKey;
import org.jspecify.annotations.Nullable;

/** 当前命令: the key under which this request may be sent again. */
@RequestScoped
public class CurrentCommand {

  @Inject MasterKey masterKey;

  private @Nullable CommandKey key;

  /** Nothing when the caller sent none. */
  public @Nullable CommandKey key() {
    return key;
  }

  void carry(String officer, String sent, String operation) {
    key =
        new CommandKey(
            digest("key", officer, sent.getBytes(UTF_8)),
            digest("operation", operation, new byte[0]));
  }

  void carry(CommandKey carried, byte[] body) {
    key = new CommandKey(carried.key(), digest("body", carried.fingerprint(), body));
  }

  /** Each part with its length in front, so that no two commands read the same. */
  private String digest(String kind, String of, byte[] value) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : List.of(kind.getBytes(UTF_8), of.getBytes(UTF_8), value)) {
      all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
      all.writeBytes(part);
    }
    return masterKey.commandDigest(all.toByteArray());
  }
}
