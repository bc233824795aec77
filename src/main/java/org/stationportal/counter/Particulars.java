package org.stationportal.counter;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.stationportal.base.RuleViolation;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.MeterId;

/** What a service request is about, by its kind. */
public sealed interface Particulars {

    ServiceRequestKind kind();

    /** A name change 过户: who takes the contract over. */
    record NameChange(String newName, IdKind idKind, String idNo) implements Particulars {

        private static final int LONGEST_NAME = 100;

        public NameChange {
            newName = newName.strip();
            if (newName.length() < 2 || newName.length() > LONGEST_NAME) {
                throw RuleViolation.at("newName", "counter.error.newName", LONGEST_NAME);
            }
            idNo = idKind.checked("newIdNo", idNo);
        }

        /** The number as screens and answers show it. */
        public String maskedIdNo() {
            return idNo.length() <= 6
                    ? "*".repeat(idNo.length())
                    : idNo.substring(0, 3) + "*".repeat(idNo.length() - 5) + idNo.substring(idNo.length() - 2);
        }

        @Override
        public ServiceRequestKind kind() {
            return ServiceRequestKind.NAME_CHANGE;
        }
    }

    /** A meter test 校表: which meter, and why the customer doubts it. */
    record MeterTest(MeterId meter, String doubt) implements Particulars {

        public MeterTest {
            doubt = IntakeRules.words("question", doubt);
        }

        @Override
        public ServiceRequestKind kind() {
            return ServiceRequestKind.METER_TEST;
        }
    }

    /** A billing query 电费查询: about which months (both inclusive, at most three years), and what. */
    record BillingQuery(YearMonth first, YearMonth last, String question) implements Particulars {

        private static final int MOST_MONTHS = 36;

        public BillingQuery {
            if (last.isBefore(first) || first.until(last, ChronoUnit.MONTHS) >= MOST_MONTHS) {
                throw RuleViolation.at("lastMonth", "counter.error.period", MOST_MONTHS);
            }
            question = IntakeRules.words("question", question);
        }

        @Override
        public ServiceRequestKind kind() {
            return ServiceRequestKind.BILLING_QUERY;
        }
    }
}
