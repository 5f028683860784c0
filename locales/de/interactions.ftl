interactions-changed = „{ $what }“ wurde geändert.
interactions-removed = „{ $what }“ wurde aus dem Verlauf genommen.
interactions-nobody = Jemand muss dabei gewesen sein; nimm den Eintrag heraus, wenn niemand da war.
