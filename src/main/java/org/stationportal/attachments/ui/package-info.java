/** The attachments of a page: what is there, and where more is added. */
@NamedInterface("ui")
@NullMarked
package org.stationportal.attachments.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
