package org.stationportal.customers;

/**
 * Changes a customer file; the customer number stays.
 *
 * @param version  the version that the change was made on; a change on an older one is refused
 * @param file     the whole file as it shall be
 * @param keepIdNo the identity number stays as it is: whoever changes a file need not be shown it
 */
public record ChangeCustomer(CustomerId customer, long version, NewCustomer file, boolean keepIdNo) {}
