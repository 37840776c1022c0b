/** What documents are made of: what templates find. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.documents.view;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
