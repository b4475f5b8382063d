package org.huimin.kernel;

/** 依据: the document and article an amount or a refusal rests on, as an official would quote it. */
public record Citation(String document, String article) {

  @Override
  public String toString() {
    return document + " " + article;
  }
}
