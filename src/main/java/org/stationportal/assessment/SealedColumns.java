package org.stationportal.assessment;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/**
 * The columns of a query from {@code v} to the last: by name and value the text that the hash of a row seals. One object
 * serves one query.
 */
final class SealedColumns {

    /** Of {@code ledger_entry e}. */
    static final String OF_ENTRY = """
            1 as v, e.previous_hash as previous, e.station_id as station, e.position, e.month, e.team_id as team,
            e.employee_id as employee, e.clause_code as clause, e.clause_version_id as clauseVersion,
            e.obligation_id as obligation, e.quantity, e.unit_amount as unitAmount, e.amount, e.notice_id as notice,
            e.calendar_version as calendarVersion, date_format(e.recorded_at, '%Y-%m-%dT%H:%i:%s.%fZ') as recordedAt,
            e.title, e.reverses_entry_id as reverses
            """;

    private final ChainText text = new ChainText();
    private String[] names = {};
    private int first;

    String hash(ResultSet rs) throws SQLException {
        return read(rs).hash();
    }

    /** What the hash seals; once for a query. */
    String text(ResultSet rs) throws SQLException {
        return read(rs).text();
    }

    private ChainText read(ResultSet rs) throws SQLException {
        if (first == 0) {
            columns(rs.getMetaData());
        }
        for (int i = 0; i < names.length; i++) {
            text.line(names[i], rs.getString(first + i));
        }
        return text;
    }

    private void columns(ResultSetMetaData columns) throws SQLException {
        first = 1;
        while (!columns.getColumnLabel(first).equals("v")) {
            first++;
        }
        names = new String[columns.getColumnCount() - first + 1];
        for (int i = 0; i < names.length; i++) {
            names[i] = columns.getColumnLabel(first + i);
        }
    }
}
