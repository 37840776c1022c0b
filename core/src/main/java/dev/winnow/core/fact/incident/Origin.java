package dev.winnow.core.fact.incident;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a method that makes an incident which of its properties tells of what it is made. Of the
 * properties that are named so, an incident has one at most, for ever: no rule sets them. For tools
 * that check rules.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Origin {

  /**
   * The property.
   *
   * @return such as {@code storm} for {@code isStorm()}
   */
  String value();
}
