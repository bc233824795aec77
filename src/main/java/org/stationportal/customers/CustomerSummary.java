package org.stationportal.customers;

/** A customer in a list; what the file lacks is empty text, and of the identity number only the ends are shown. */
public record CustomerSummary(
        CustomerId id,
        String customerNo,
        String name,
        Category category,
        Voltage voltage,
        String contact,
        String phone,
        String address,
        String areaName,
        String maskedIdNo) {}
