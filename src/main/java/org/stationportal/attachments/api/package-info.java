/** Attachments by address: for the screens under {@code /attachments}, for other systems under {@code /api/v1}. */
@NullMarked
package org.stationportal.attachments.api;

import org.jspecify.annotations.NullMarked;
