package dev.winnow.core.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The whole numbers that a setter takes. Others have no meaning: it refuses them, and {@code winnow
 * check} says so of a rule that writes one.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Within {

  /** {@return the least of them} */
  int least();

  /** {@return the greatest of them} */
  int most();

  /** {@return what they are, in the words of a message, such as {@code a priority}} */
  String what();
}
