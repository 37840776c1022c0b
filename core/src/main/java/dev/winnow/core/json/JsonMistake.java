package dev.winnow.core.json;

/** JSON is not what it should be; the message is a sentence that says what, and what to do. */
public final class JsonMistake extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * A mistake.
   *
   * @param message what is wrong, in a sentence. What it quotes came from outside and may steer a
   *     terminal
   */
  public JsonMistake(String message) {
    super(message);
  }

  /**
   * A mistake that something else found.
   *
   * @param message what is wrong, in a sentence
   * @param cause what found it
   */
  public JsonMistake(String message, Throwable cause) {
    super(message, cause);
  }

  static JsonMistake missing(String key) {
    return new JsonMistake("The key \"" + key + "\" is missing.");
  }

  static JsonMistake missing(String key, String form) {
    return form.equals("a text")
        ? missing(key)
        : new JsonMistake("The key \"" + key + "\" is missing; it must be " + form + ".");
  }

  static JsonMistake mustBe(String key, String what) {
    return new JsonMistake("\"" + Shortened.of(key) + "\" must be " + what + ".");
  }
}
