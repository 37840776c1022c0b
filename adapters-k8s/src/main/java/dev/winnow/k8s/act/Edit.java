package dev.winnow.k8s.act;

import com.fasterxml.jackson.databind.JsonNode;

/** Decides how one object is to be changed. It is asked anew whenever the object was read anew. */
interface Edit {

  /** Which object. */
  ResourceRequest object();

  /** What to do with the object as it is now. */
  EditPlan of(JsonNode live);
}
