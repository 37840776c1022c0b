package dev.winnow.core.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which properties of its fact a {@link Change} alters when it is made. Not Drools' {@code
 * Modifies}, which tells of properties of the fact that has the method: rules could ask for no such
 * change then.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Alters {

  /** {@return the names of the properties} */
  String[] value();
}
