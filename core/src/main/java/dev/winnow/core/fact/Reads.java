package dev.winnow.core.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which properties of its fact a method reads that conditions of rules call with something else, as
 * {@code speaksBefore( $other )}. A condition that calls it is asked again when one of these
 * changes, and whenever anything of the fact changes if the method does not say.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {

  /** {@return the names of the properties, all that the answer depends on} */
  String[] value();
}
