package org.stationportal.channels;

/** There is something to send as soon as this transaction commits; carries no news, so a lost one loses nothing. */
record DeliveriesQueued() {}
