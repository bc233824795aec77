package org.stationportal.base;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out numbers such as BZ202611240001: whoever takes one holds the series until the transaction ends. */
@Component
public class NumberSeries {

    private final JdbcClient jdbc;

    NumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the day; no two transactions hold one series at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String prefix, LocalDate day) {
        String series = prefix + DateTimeFormatter.BASIC_ISO_DATE.format(day);
        jdbc.sql("insert into number_series (series, last_no) values (:series, 1)"
                        + " on duplicate key update last_no = last_no + 1")
                .param("series", series)
                .update();
        int number = jdbc.sql("select last_no from number_series where series = :series")
                .param("series", series)
                .query(Integer.class)
                .single();
        return series + "%04d".formatted(number);
    }
}
