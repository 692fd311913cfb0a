package moja.komunala.keycloak;

/** Of {@link OtherSignInsResource}. */
public class OtherSignInsFactory extends PageResourceFactory {
    public OtherSignInsFactory() {
        super("other-sign-ins", OtherSignInsResource::new);
    }
}
