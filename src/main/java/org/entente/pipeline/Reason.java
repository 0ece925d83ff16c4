package org.entente.pipeline;

/** Why a document is read again. */
public enum Reason {
  /** The store does not hold it. */
  NEW("new"),
  /** Its text is another. */
  TEXT("text changed"),
  /** Its sidecar says something else. */
  SIDECAR("sidecar changed"),
  /** Another version of the program read it. */
  PROGRAM("program changed"),
  /** It was read with another lexicon. */
  LEXICON("lexicon changed"),
  /** The gazetteer says something else of a name that it can speak of. */
  NAMES("known names changed"),
  /** A curator decided something else on a name that occurs in it. */
  DECISIONS("decisions on its names changed"),
  /** It was read with other settings. */
  SETTINGS("settings changed");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** For a person: "text changed". */
  public String words() {
    return words;
  }
}
