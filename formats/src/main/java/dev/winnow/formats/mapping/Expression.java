package dev.winnow.formats.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSONata expression of a mapping, compiled when it is first needed. Bounded in steps and memory.
 * For one thread.
 */
final class Expression {

  private static final int LONGEST = 10_000;

  private final String file;
  private final int line;
  private final String key;
  private final String text;
  private @Nullable Jsonata compiled;

  Expression(String file, int line, String key, String text) {
    this.file = file;
    this.line = line;
    this.key = key;
    this.text = text;
  }

  /** What is wrong with its text, if anything is. */
  Optional<String> problem() {
    if (text.length() > LONGEST) {
      return Optional.of("this expression is longer than " + LONGEST + " characters; shorten it");
    }
    try {
      compiled();
      return Optional.empty();
    } catch (MappingFault e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Its value for a body; null if it has none.
   *
   * @throws MappingFault if it fails or costs too much; the message says where it stands
   */
  @Nullable Object of(Object body, Map<String, Object> variables, Helpers helpers) {
    try {
      Jsonata.Frame frame = new Jsonata.Frame(null);
      helpers.bind(frame);
      variables.forEach(frame::bind);
      new Budget().guard(frame);
      return compiled().evaluate(body, frame);
    } catch (JException e) {
      throw fault(String.valueOf(e.getMessage()), e);
    } catch (MappingFault e) {
      throw fault(String.valueOf(e.getMessage()), e);
    } catch (StackOverflowError e) {
      throw fault("it is nested too deeply", e);
    } catch (RuntimeException e) {
      throw fault("it does not work for this body (" + e.getMessage() + ")", e);
    }
  }

  /** A fault in the value of this expression. */
  MappingFault fault(String problem, Throwable cause) {
    return new MappingFault(place() + ": " + problem, cause);
  }

  private String place() {
    return "the mapping " + file + ", line " + line + ", " + key;
  }

  private Jsonata compiled() {
    Jsonata known = compiled;
    if (known != null) {
      return known;
    }
    Safety.problem(text)
        .ifPresent(
            problem -> {
              throw new MappingFault(problem);
            });
    try {
      Jsonata made = Jsonata.jsonata(text);
      made.setValidateInput(false);
      // JSONata 0.9.9 keeps the frame of an evaluation in the instance that its thread made last;
      // this one is there to be that instance.
      Jsonata.jsonata("0");
      compiled = made;
      return made;
    } catch (JException e) {
      throw new MappingFault("this is not valid JSONata: " + e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new MappingFault("this expression is nested too deeply", e);
    } catch (RuntimeException e) {
      throw new MappingFault("this is not valid JSONata (" + e.getMessage() + ")", e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
