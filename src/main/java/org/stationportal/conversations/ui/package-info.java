/** The chat on the screen: the messages page, the bell, and a panel that any page can put beside its own content. */
@NamedInterface("ui")
@NullMarked
package org.stationportal.conversations.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
