package moja.komunala.keycloak;

/** Of {@link OwnEventsResource}. */
public class OwnEventsFactory extends PageResourceFactory {
    public OwnEventsFactory() {
        super("own-events", OwnEventsResource::new);
    }
}
