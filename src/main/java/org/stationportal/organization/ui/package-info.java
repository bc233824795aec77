/** People and posts for the administrator, leave and stand-ins for everybody. */
@NullMarked
package org.stationportal.organization.ui;

import org.jspecify.annotations.NullMarked;
