package org.huimin.privacy;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.huimin.privacy.Secret.Kind;

/**
 * Values left on purpose, each another one and each in another form, made as a careless programmer
 * would make them and not by the code that looks for them.
 */
record Plants(List<Plant> all) {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** One form of one secret, as bytes that can stand anywhere. */
  @SuppressWarnings("ArrayRecordComponent") // bytes are left as they are, never compared
  record Plant(String how, Secret secret, byte[] bytes) {}

  /**
   * A set of plants.
   *
   * @param place tells the values of one place from those of another
   */
  static Plants at(int place) {
    Plants plants = new Plants(new ArrayList<>());
    plants.idNumbers(place);
    plants.names(place);
    plants.accounts(place);
    plants.means(place);
    plants.add("phone", new Secret(Kind.PHONE, phone(place, 0)), text -> text.getBytes(UTF_8));
    plants.add(
        "phone in groups",
        new Secret(Kind.PHONE, phone(place, 1)),
        text ->
            (text.substring(0, 3) + " " + text.substring(3, 7) + " " + text.substring(7))
                .getBytes(UTF_8));
    return plants;
  }

  private void idNumbers(int place) {
    id(place, "plain", text -> text.getBytes(UTF_8));
    id(place, "lower-case x", text -> text.replace('X', 'x').getBytes(UTF_8));
    id(place, "15 digits", text -> fifteen(text).getBytes(UTF_8));
    id(place, "blanks", text -> text.replaceFirst("(.{6})(.{8})", "$1 $2 ").getBytes(UTF_8));
    id(place, "full width", text -> wide(text).getBytes(UTF_8));
    id(place, "full width in GB18030", text -> wide(text).getBytes(GB18030));
    id(place, "UTF-16LE", text -> text.getBytes(UTF_16LE));
    id(place, "hex", text -> hex(json(text).getBytes(UTF_8)).getBytes(UTF_8));
    for (String before : List.of("", "a", "ab")) {
      id(
          place,
          "Base64 after " + before.length(),
          text -> Base64.getEncoder().encode((before + text + "\"}").getBytes(UTF_8)));
    }
    id(place, "SHA-256 raw", text -> digest("SHA-256", text));
    id(place, "SHA-256 hex", text -> hex(digest("SHA-256", text)).getBytes(UTF_8));
    id(place, "SHA-256 Base64", text -> Base64.getEncoder().encode(digest("SHA-256", text)));
    id(
        place,
        "SHA-256 of 15 digits",
        text -> hex(digest("SHA-256", fifteen(text))).getBytes(UTF_8));
    id(place, "MD5", text -> hex(digest("MD5", text)).toUpperCase(Locale.ROOT).getBytes(UTF_8));
    id(place, "SHA-1", text -> Base64.getUrlEncoder().encode(digest("SHA-1", text)));
  }

  private void names(int place) {
    name(place, "UTF-8", text -> json(text).getBytes(UTF_8));
    name(place, "GB18030", text -> text.getBytes(GB18030));
    name(place, "UTF-16BE", text -> text.getBytes(UTF_16BE));
    name(place, "blanks", text -> String.join(" ", text.split("")).getBytes(UTF_8));
    name(place, "JSON escapes", text -> escaped(text).getBytes(UTF_8));
    name(place, "percent", text -> URLEncoder.encode(text, UTF_8).getBytes(UTF_8));
    for (String before : List.of("", "a", "ab")) {
      name(
          place,
          "Base64 after " + before.length(),
          text -> Base64.getEncoder().encode((before + text + "!").getBytes(UTF_8)));
    }
    name(place, "Base64 of GB18030", text -> Base64.getUrlEncoder().encode(text.getBytes(GB18030)));
    name(place, "hex", text -> hex(text.getBytes(UTF_8)).getBytes(UTF_8));
    name(place, "SHA-256", text -> hex(digest("SHA-256", text)).getBytes(UTF_8));
  }

  private void accounts(int place) {
    account(place, "plain", text -> text.getBytes(UTF_8));
    account(place, "fours", text -> text.replaceAll("(.{4})(?=.)", "$1 ").getBytes(UTF_8));
    account(place, "Base64", text -> Base64.getEncoder().encode(("9" + text).getBytes(UTF_8)));
    account(place, "SHA-256", text -> hex(digest("SHA-256", text)).getBytes(UTF_8));
  }

  private void means(int place) {
    income(place, "plain", text -> json(text).getBytes(UTF_8));
    income(place, "in fen", text -> text.replace(".", "").getBytes(UTF_8));
    income(place, "in whole yuan", text -> text.substring(0, 10).getBytes(UTF_8));
    income(
        place,
        "in thousands",
        text -> String.format(Locale.ROOT, "%,.2f", new BigDecimal(text)).getBytes(UTF_8));
    income(place, "full width", text -> wide(text).getBytes(UTF_8));
    income(place, "Base64", text -> Base64.getEncoder().encode(("a" + text).getBytes(UTF_8)));
    income(place, "SHA-256", text -> hex(digest("SHA-256", text)).getBytes(UTF_8));
    String illness = "ILLNESS_OF_" + place;
    add("illness", new Secret(Kind.MEANS, illness), text -> json(text).getBytes(UTF_8));
  }

  private void income(int place, String how, Function<String, byte[]> form) {
    String yuan = "40%02d%06d.37".formatted(place, 390_000 + all.size());
    add("income: " + how, new Secret(Kind.MEANS, yuan), form);
  }

  private void id(int place, String how, Function<String, byte[]> form) {
    String number = "530899%04d%04d%03dX".formatted(1900 + place, 1000 + all.size(), all.size());
    add("ID number: " + how, new Secret(Kind.ID_NUMBER, number), form);
  }

  private void name(int place, String how, Function<String, byte[]> form) {
    // Characters that make no word together and stand in no text of the system's.
    String name =
        "" + (char) (0x8d60 + place) + (char) (0x9f98 + place) + (char) (0x7c60 + all.size());
    add("name: " + how, new Secret(Kind.NAME, name), form);
  }

  private void account(int place, String how, Function<String, byte[]> form) {
    add(
        "account: " + how,
        new Secret(Kind.ACCOUNT, "62179%06d%08d".formatted(place, 90_000_000 + all.size())),
        form);
  }

  private void add(String how, Secret secret, Function<String, byte[]> form) {
    all.add(new Plant(how, secret, form.apply(secret.value())));
  }

  private static String phone(int place, int n) {
    return "199%04d%04d".formatted(7000 + place, 4000 + n);
  }

  private static String fifteen(String number) {
    return number.substring(0, 6) + number.substring(8, 17);
  }

  private static String wide(String text) {
    return text.chars()
        .mapToObj(c -> String.valueOf((char) (c + 0xfee0)))
        .reduce("", String::concat);
  }

  private static String escaped(String text) {
    return text.chars().mapToObj("\\u%04x"::formatted).reduce("", String::concat);
  }

  private static String json(String text) {
    return "{\"a\":\"" + text + "\"}";
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] digest(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
