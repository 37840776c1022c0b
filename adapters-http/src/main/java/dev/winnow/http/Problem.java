package dev.winnow.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.PolicyProblem;
import dev.winnow.formats.Posted;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** Why a request is not done. {@link #json} is as in RFC 9457. */
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String detail;
  private final transient List<Posted.Fault> faults;
  private final transient List<PolicyProblem> places;
  private final transient Map<String, String> headers;

  private Problem(
      int status,
      String detail,
      List<Posted.Fault> faults,
      List<PolicyProblem> places,
      Map<String, String> headers) {
    super(detail, null, false, false);
    this.status = status;
    this.detail = detail;
    this.faults = List.copyOf(faults);
    this.places = List.copyOf(places);
    this.headers = Map.copyOf(headers);
  }

  /**
   * A problem.
   *
   * @param detail a sentence for people
   */
  static Problem of(int status, String detail) {
    return new Problem(status, detail, List.of(), List.of(), Map.of());
  }

  static Problem of(int status, String detail, Map<String, String> headers) {
    return new Problem(status, detail, List.of(), List.of(), headers);
  }

  static Problem faulty(List<Posted.Fault> faults) {
    String detail = "Nothing was accepted: " + count(faults.size()) + " wrong.";
    return new Problem(HttpStatus.BAD_REQUEST_400, detail, faults, List.of(), Map.of());
  }

  /** Files that cannot be used. */
  static Problem refused(List<PolicyProblem> places) {
    String detail =
        "Nothing was changed, and what ran before goes on: " + count(places.size()) + " wrong.";
    return new Problem(HttpStatus.UNPROCESSABLE_ENTITY_422, detail, List.of(), places, Map.of());
  }

  private static String count(int things) {
    return things == 1 ? "one thing is" : things + " things are";
  }

  static Problem faulty(String field, String reason) {
    return faulty(List.of(new Posted.Fault(field, reason)));
  }

  int status() {
    return status;
  }

  String detail() {
    return detail;
  }

  List<Posted.Fault> faults() {
    return faults;
  }

  Map<String, String> headers() {
    return headers;
  }

  String title() {
    return HttpStatus.getMessage(status);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "about:blank").put("title", title()).put("status", status);
    json.put("detail", detail);
    if (!faults.isEmpty() || !places.isEmpty()) {
      ArrayNode errors = json.putArray("errors");
      faults.forEach(
          fault -> errors.addObject().put("field", fault.field()).put("reason", fault.reason()));
      places.forEach(place -> put(place, errors.addObject()));
    }
    return json;
  }

  private static void put(PolicyProblem place, ObjectNode json) {
    json.put("file", place.file());
    if (place.line() > 0) {
      json.put("line", place.line());
    }
    if (place.column() > 0) {
      json.put("column", place.column());
    }
    json.put("reason", place.message());
  }
}
