/** The journal in a database: SQLite in one file, or PostgreSQL. */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package dev.winnow.jdbc;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
