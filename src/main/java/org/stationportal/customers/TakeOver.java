package org.stationportal.customers;

/** Somebody else takes a customer's contract over 过户: the file goes on under his name. */
public record TakeOver(CustomerId customer, String name, IdKind idKind, String idNo, String contact, String phone) {}
