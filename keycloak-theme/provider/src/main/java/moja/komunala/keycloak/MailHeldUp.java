package moja.komunala.keycloak;

import org.keycloak.email.EmailException;

/** There were as many mails as there may be; nothing is wrong with this one. */
class MailHeldUp extends EmailException {
    /** What the person is told. */
    static final String MESSAGE = "mailHeldUp";

    private static final long serialVersionUID = 1;

    MailHeldUp() {
        super("There were as many mails as there may be (realm attributes mailsPer…AnHour)");
    }
}
