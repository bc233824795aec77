package org.stationportal.customers.standard;

import java.math.BigDecimal;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.Category;
import org.stationportal.customers.IdKind;
import org.stationportal.customers.NewCustomer;
import org.stationportal.customers.Voltage;

/** Files as the tests open them. */
final class TestFiles {

    private TestFiles() {}

    /** A household's with every field; without an industry it is incomplete. */
    static NewCustomer household(String no, String industry, AreaId area) {
        return new NewCustomer(
                no,
                "王小芳",
                Category.RESIDENTIAL,
                industry,
                Voltage.V220,
                new BigDecimal("8"),
                "王小芳",
                "13812345678",
                IdKind.IDENTITY_CARD,
                "330106198001011235",
                "西街 1 号",
                area,
                "CD01",
                5,
                null,
                null);
    }
}
