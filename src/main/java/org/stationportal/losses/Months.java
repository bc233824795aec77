package org.stationportal.losses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Months in SQL, where each is its first day. */
final class Months {

    private Months() {}

    static LocalDate param(YearMonth month) {
        return month.atDay(1);
    }

    static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }
}
