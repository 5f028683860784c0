exports-file = Der Export
exports-restored = Einen Export wieder eingelesen.
exports-newer = Diesen Export hat ein neueres Wellmet geschrieben; geändert wurde nichts. Installier bitte die neuere Version.
exports-not-ours = Das ist kein vollständiger Export von Wellmet, oder er ist beschädigt ({ $detail }); geändert wurde nichts.
