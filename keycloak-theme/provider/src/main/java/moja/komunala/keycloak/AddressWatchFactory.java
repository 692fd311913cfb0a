package moja.komunala.keycloak;

/** Of {@link AddressWatch}. */
public class AddressWatchFactory extends PageResourceFactory {
    public AddressWatchFactory() {
        super("address-watch", AddressWatch::new);
    }
}
