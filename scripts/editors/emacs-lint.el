;;; lint.el --- Byte-compile, checkdoc and package-lint over editors/emacs  -*- lexical-binding: t; -*-

;;; Commentary:

;; emacs --batch -l scripts/editors/emacs-lint.el; exits with 1 if anything is found.

;;; Code:

(require 'package)
(package-initialize)
;; No archive is reached: what is installed stands for what could be.
(setq package-archive-contents package-alist)
(require 'checkdoc)
(require 'package-lint)

(defvar lint-found 0 "How many complaints there were.")

(defun lint-tell (file complaint)
  "Tell of COMPLAINT about FILE."
  (setq lint-found (1+ lint-found))
  (princ (format "%s: %s\n" file complaint)))

(let ((folder (expand-file-name "../../editors/emacs/" (file-name-directory load-file-name)))
      (output (make-temp-file "retort-lint" t)))
  (add-to-list 'load-path folder)
  (dolist (file (directory-files folder t "\\`retort.*\\.el\\'"))
    (let ((byte-compile-dest-file-function
           (lambda (source) (expand-file-name (concat (file-name-nondirectory source) "c") output)))
          (byte-compile-error-on-warn t)
          (checkdoc-create-error-function
           (lambda (text start _end &optional _unfixable)
             (lint-tell (file-name-nondirectory file)
                        (format "%s: %s" (if start (count-lines (point-min) start) 0) text))
             nil)))
      (unless (byte-compile-file file)
        (lint-tell (file-name-nondirectory file) "byte-compile"))
      (with-current-buffer (find-file-noselect file)
        (checkdoc-current-buffer t)
        (setq-local package-lint-main-file (expand-file-name "retort.el" folder))
        (pcase-dolist (`(,line ,column ,type ,text) (package-lint-buffer))
          (lint-tell (file-name-nondirectory file) (format "%s:%s: %s: %s" line column type text))))))
  (delete-directory output t))
(kill-emacs (if (zerop lint-found) 0 1))

;;; lint.el ends here
