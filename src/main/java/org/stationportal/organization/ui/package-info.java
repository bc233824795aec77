/** The administrator's screen of people and posts. */
@NullMarked
package org.stationportal.organization.ui;

import org.jspecify.annotations.NullMarked;
