/** The screens of complaints: their intake at the counter, the list, and the page with the course. */
@NullMarked
package org.stationportal.complaints.ui;

import org.jspecify.annotations.NullMarked;
