/**
 * What a policy consists of: a page and a picture of its rules, from their text and their cases.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.authoring.catalogue;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
