package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;

/** What is to be done with an object that was just read. */
sealed interface EditPlan {

  /**
   * It is to be changed.
   *
   * @param patch how
   * @param annotations those that it is to have besides Winnow's mark
   * @param done what to say when that is done
   */
  record Change(Patch patch, JsonNode annotations, String done) implements EditPlan {}

  /**
   * It is not to be changed.
   *
   * @param told what to say
   */
  record Leave(ActionResult told) implements EditPlan {}

  static EditPlan done(String detail) {
    return new Leave(ActionResult.done(detail));
  }

  static EditPlan refused(String detail) {
    return new Leave(ActionResult.refused(detail));
  }

  /** A change that leaves the other annotations as they are. */
  static EditPlan change(JsonNode live, Patch patch, String done) {
    return new Change(patch, live.path("metadata").path("annotations"), done);
  }
}
