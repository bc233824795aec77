/** The pages of the imports: the list with the upload, and the steps of one import. */
@NullMarked
package org.stationportal.customers.imports.ui;

import org.jspecify.annotations.NullMarked;
