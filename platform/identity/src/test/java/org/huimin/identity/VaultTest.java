package org.huimin.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultTest {

  private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");

  private final MasterKey master = master(1);

  @Test
  void what_was_sealed_opens_with_the_key_that_was_wrapped() {
    PersonKey key = master.newPersonKey(PERSON);
    byte[] sealed = key.seal("identity/1", "text");
    assertEquals("text", master.unwrap(PERSON, key.wrapped()).open("identity/1", sealed));
  }

  @Test
  void a_row_moved_to_another_place_or_person_does_not_open() {
    PersonKey key = master.newPersonKey(PERSON);
    byte[] sealed = key.seal("identity/1", "text");
    assertThrows(IllegalStateException.class, () -> key.open("identity/2", sealed));
    byte[] wrapped = key.wrapped();
    assertThrows(IllegalStateException.class, () -> master.unwrap(OTHER, wrapped));
    MasterKey stranger = master(2);
    assertThrows(IllegalStateException.class, () -> stranger.unwrap(PERSON, wrapped));
  }

  @Test
  void an_altered_byte_does_not_open() {
    PersonKey key = master.newPersonKey(PERSON);
    byte[] sealed = key.seal("identity/1", "text");
    sealed[sealed.length - 1] ^= 1;
    assertThrows(IllegalStateException.class, () -> key.open("identity/1", sealed));
  }

  @Test
  void words_open_at_their_place_only() {
    byte[] sealed = master.sealWords("refusal-words/1", "text");
    assertEquals("text", master.openWords("refusal-words/1", sealed));
    assertThrows(IllegalStateException.class, () -> master.openWords("refusal-words/2", sealed));
  }

  @Test
  void who_stood_behind_an_opaque_officer_can_be_read_years_later() {
    byte[] sealed = master.sealOfficer("officer-1", "text");
    assertEquals("text", master.openOfficer("officer-1", sealed));
    assertThrows(IllegalStateException.class, () -> master.openOfficer("officer-2", sealed));
  }

  @Test
  void the_blind_index_depends_on_key_kind_and_value() {
    String index = master.blindIndex("resident-id", "1");
    assertEquals(index, master.blindIndex("resident-id", "1"));
    assertNotEquals(index, master.blindIndex("resident-id", "2"));
    assertNotEquals(index, master.blindIndex("account", "1"));
    assertNotEquals(index, master(2).blindIndex("resident-id", "1"));
  }

  @Test
  void masks_keep_the_ends_only() {
    assertEquals("5308**********0011", Masked.idNumber("530899194511300011"));
    assertEquals("6228 **** 0018", Masked.account("6228000000000018"));
    assertEquals("李**", Masked.name("李测试"));
    assertEquals("****", Masked.account("1234"));
  }

  private static MasterKey master(int seed) {
    byte[] key = new byte[32];
    key[0] = (byte) seed;
    return MasterKey.ofBase64(Base64.getEncoder().encodeToString(key));
  }
}
