package org.stationportal.counter;

import org.stationportal.base.Phone;

/**
 * Changes whom to call about an application, and the remark.
 *
 * @param version the version that the change was made on; a change on an older one is refused
 */
public record ChangeApplication(String applicationNo, long version, String contact, String phone, String remark) {

    public ChangeApplication {
        contact = IntakeRules.contact(contact);
        phone = Phone.checked("phone", phone);
        remark = IntakeRules.text("remark", remark);
    }
}
