package org.stationportal.channels;

import java.time.Instant;
import org.stationportal.conversations.MessageId;
import org.stationportal.organization.EmployeeId;

/**
 * A message went out to an address of the person and was accepted there: by the mail server, or by the robot. It has
 * not been seen. Published in the transaction that marks it as sent, once for each address.
 */
public record ChannelDelivered(
        EmployeeId employee, MessageId message, String payloadType, String payloadId, Channel channel, Instant at) {}
