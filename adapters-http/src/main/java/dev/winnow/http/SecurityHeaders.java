package dev.winnow.http;

import io.javalin.http.Context;

/** What browsers are told not to do. Stateless. */
final class SecurityHeaders {

  private SecurityHeaders() {}

  static void on(Context context, boolean tls) {
    context
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .header("Cache-Control", "no-store");
    if (tls) {
      context.header("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
