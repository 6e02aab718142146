;;; retort-lens.el --- Lenses and hints in the buffer  -*- lexical-binding: t; -*-

;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; Eglot shows no code lenses, and inlay hints only from 1.10 on.  Here are the server's lenses as lines of buttons above the
;; revision and its functions, and its hints behind the lines where eglot has none.

;;; Code:

(require 'retort-client)

(declare-function retort--execute "retort")

(defcustom retort-lenses t
  "Whether lenses and hints are shown in revisions."
  :type 'boolean
  :group 'retort)

(defface retort-lens '((t :inherit shadow :height 0.9 :underline t :weight normal))
  "A lens."
  :group 'retort)

(defface retort-hint '((t :inherit shadow :height 0.9 :weight normal))
  "A hint."
  :group 'retort)

(defun retort-lens--position (position)
  "The buffer's position of an LSP POSITION."
  (save-excursion
    (save-restriction
      (widen)
      (goto-char (point-min))
      (forward-line (plist-get position :line))
      (min (+ (point) (plist-get position :character)) (line-end-position)))))

(defun retort-lens--overlay (kind position property text)
  "Put TEXT as PROPERTY of an overlay of KIND at POSITION."
  (let ((overlay (make-overlay position position)))
    (overlay-put overlay 'retort-kind kind)
    (overlay-put overlay property text)
    overlay))

(defun retort-lens--button (server lens)
  "LENS of SERVER as text to click on."
  (let* ((command (plist-get lens :command))
         (map (make-sparse-keymap))
         (run (lambda () (interactive) (retort--execute server (plist-get command :command) (plist-get command :arguments)))))
    (define-key map [mouse-1] run)
    (propertize (plist-get command :title) 'face 'retort-lens 'mouse-face 'highlight 'keymap map 'help-echo "mouse-1: run this")))

(defun retort-lens--show-lenses (server lenses)
  "Show LENSES of SERVER in this buffer, those of a line side by side above it."
  (remove-overlays (point-min) (point-max) 'retort-kind 'lens)
  (pcase-dolist (`(,line . ,here)
                 (seq-group-by (lambda (lens) (plist-get (plist-get (plist-get lens :range) :start) :line)) lenses))
    (retort-lens--overlay 'lens (retort-lens--position (list :line line :character 0)) 'before-string
                          (concat (mapconcat (lambda (lens) (retort-lens--button server lens)) here
                                             (propertize " | " 'face 'shadow))
                                  "\n"))))

(defun retort-lens--show-hints (hints)
  "Show HINTS in this buffer."
  (remove-overlays (point-min) (point-max) 'retort-kind 'hint)
  (dolist (hint hints)
    (let ((label (plist-get hint :label)))
      (retort-lens--overlay 'hint (retort-lens--position (plist-get hint :position)) 'after-string
                            (propertize (concat " " (if (stringp label) label
                                                      (mapconcat (lambda (part) (plist-get part :value)) label "")))
                                        'face 'retort-hint)))))

(defun retort-lens-refresh ()
  "Ask for the lenses and hints of this buffer anew."
  (interactive)
  (let* ((buffer (current-buffer))
         (server (retort-current-server))
         (document (list :uri (plist-get (eglot--TextDocumentIdentifier) :uri)))
         (in-buffer (lambda (show)
                      (lambda (found)
                        (when (buffer-live-p buffer)
                          (with-current-buffer buffer (funcall show (retort--list found))))))))
    (when (plist-get (eglot--capabilities server) :codeLensProvider)
      (retort--request server :textDocument/codeLens (list :textDocument document)
                       (funcall in-buffer (lambda (lenses) (retort-lens--show-lenses server lenses)))
                       #'ignore))
    (when (and (plist-get (eglot--capabilities server) :inlayHintProvider) (not (fboundp 'eglot-inlay-hints-mode)))
      (retort--request server :textDocument/inlayHint
                       (list :textDocument document
                             :range (list :start '(:line 0 :character 0)
                                          :end (list :line (line-number-at-pos (point-max) t) :character 0)))
                       (funcall in-buffer #'retort-lens--show-hints)
                       #'ignore))))

(defun retort-lens-clear ()
  "Take the lenses and hints out of this buffer."
  (remove-overlays (point-min) (point-max) 'retort-kind 'lens)
  (remove-overlays (point-min) (point-max) 'retort-kind 'hint))

(defun retort-lens-refresh-all (server)
  "Ask for the lenses of all buffers of SERVER anew."
  (when retort-lenses
    (dolist (buffer (buffer-list))
      (with-current-buffer buffer
        (when (and buffer-file-name (bound-and-true-p eglot--managed-mode) (eq (eglot-current-server) server))
          (retort-lens-refresh))))))

(add-hook 'retort-changed-hook #'retort-lens-refresh-all)

(provide 'retort-lens)
;;; retort-lens.el ends here
