package org.stationportal.repairs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out numbers such as BX202611240001. */
@Component
class RepairNumbers {

    private final JdbcClient jdbc;

    RepairNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(String prefix, LocalDate day) {
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
