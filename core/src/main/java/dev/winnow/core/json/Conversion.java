package dev.winnow.core.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.Converter;
import java.util.function.Function;

/**
 * Makes one type of another.
 *
 * @param from what is given
 * @param to what is made
 * @param function makes it
 */
record Conversion<A, B>(Class<A> from, Class<B> to, Function<A, B> function)
    implements Converter<A, B> {

  @Override
  public B convert(A value) {
    return function.apply(value);
  }

  @Override
  public JavaType getInputType(TypeFactory types) {
    return types.constructType(from);
  }

  @Override
  public JavaType getOutputType(TypeFactory types) {
    return types.constructType(to);
  }
}
