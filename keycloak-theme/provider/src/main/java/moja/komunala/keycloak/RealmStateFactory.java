package moja.komunala.keycloak;

/** Of {@link RealmStateResource}. */
public class RealmStateFactory extends PageResourceFactory {
    public RealmStateFactory() {
        super("realm-state", RealmStateResource::new);
    }
}
