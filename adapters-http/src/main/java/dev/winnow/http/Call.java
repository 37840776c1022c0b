package dev.winnow.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** A request that may be done: whoever sends it may, and its body has been read. */
final class Call {

  private final Context context;
  private final Caller caller;
  private final byte[] body;

  Call(Context context, Caller caller, byte[] body) {
    this.context = context;
    this.caller = caller;
    this.body = body;
  }

  Caller caller() {
    return caller;
  }

  byte[] body() {
    return body;
  }

  /** A part of the path, decoded. */
  String path(String name) {
    return context.pathParam(name);
  }

  /** All values of a parameter of the query. */
  List<String> query(String name) {
    return context.queryParams(name);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(context.header(name));
  }

  Optional<String> cookie(String name) {
    return Optional.ofNullable(context.cookie(name));
  }

  /** The media type of the body, without parameters, in small letters. */
  String type() {
    return MediaType.of(context.header("Content-Type"));
  }
}
