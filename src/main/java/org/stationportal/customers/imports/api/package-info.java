/** The imports for programs. */
@NullMarked
package org.stationportal.customers.imports.api;

import org.jspecify.annotations.NullMarked;
