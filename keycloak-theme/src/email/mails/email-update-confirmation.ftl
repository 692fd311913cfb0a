<@mail.layout title=msg("emailUpdateConfirmationSubject") why="address">
<@mail.text msg("emailUpdateConfirmationText", realmName, newEmail) />
<@mail.button link msg("emailUpdateConfirmationButton") />
<@mail.text msg("emailUpdateConfirmationIgnore", properties.phone) />
</@mail.layout>
