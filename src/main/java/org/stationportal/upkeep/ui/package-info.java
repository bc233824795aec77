/** The backups on the administrator's page. */
@NullMarked
package org.stationportal.upkeep.ui;

import org.jspecify.annotations.NullMarked;
